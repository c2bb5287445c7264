"use strict";
document.addEventListener("keydown", function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) { return; }
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card[id]"));
  var at = cards.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
  var card = cards[Math.max(0, Math.min(cards.length - 1, at))];
  if (card) { card.focus(); card.scrollIntoView({ block: "center" }); }
});
