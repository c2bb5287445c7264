"""Whether a text is English: sure, or silent."""

from __future__ import annotations

import pytest

from checker.read.language import not_read

PROSE = {
    "German": "Die Ministerin sagte am Montag, dass sie mit dem Ergebnis nicht zufrieden ist und auf eine neue Abstimmung hofft.",
    "French": "La ministre a déclaré lundi que le port est fermé et que les bateaux ne sont pas dans la baie avec des vivres.",
    "Spanish": "La ministra dijo el lunes que los barcos no han llegado al puerto y que se espera una respuesta de las autoridades.",
    "Italian": "Il ministro ha detto che la nave non è nel porto e che si attende una risposta delle autorità per il giorno dopo.",
    "Portuguese": "O ministro disse que os navios não foram ao porto e que a resposta das autoridades é esperada em uma semana.",
    "Dutch": "De minister zei dat het schip niet in de haven is en dat er een antwoord van de overheid wordt verwacht.",
    "Swedish": "Ministern sade att det är för sent och att en båt inte kan gå från hamnen till ön med den last som han har.",
    "Polish": "Minister powiedział, że statek nie jest w porcie i że na odpowiedź władz trzeba czekać do jutra, jak się mówi.",
    "Turkish": "Bakan, bir geminin limanda olarak ve çok daha sonra bu konuda bir yanıt için bekleneceğini ile ne de söyledi.",
    "Indonesian": "Menteri itu mengatakan bahwa kapal tidak ada di pelabuhan dan jawaban dari pihak yang berwenang akan ditunggu.",
    "written in Cyrillic letters": "Министр сказал в понедельник, что корабль не пришёл в порт.",
    "written in Greek letters": "Ο υπουργός είπε ότι το πλοίο δεν είναι στο λιμάνι σήμερα.",
    "written in Arabic letters": "قال الوزير إن السفينة لم تصل إلى الميناء يوم الاثنين الماضي",
    "written in Hebrew letters": "השר אמר ביום שני שהאונייה לא הגיעה לנמל עדיין",
    "written in an Indian script": "मंत्री ने सोमवार को कहा कि जहाज बंदरगाह पर नहीं पहुंचा",
    "Japanese": "大臣は月曜日、船がまだ港に着いていないと述べた。それはおかしい。",
    "Korean": "장관은 월요일 배가 아직 항구에 도착하지 않았다고 말했다. 이상한 일이다.",
    "Chinese": "部长星期一表示船只尚未抵达港口他们正在等待当局的答复明天再说",
}
ENGLISH = {
    "a story": "PORT HALE, June 4 - The minister said on Monday that the ship was not in the port.",
    "a brief without the": "Shares of Norland Oil rose 3 percent on Monday as crude prices firmed.",
    "French names": "Le Monde and La Croix wrote of de la Tour, du Pont and des Forges in Le Havre and La Rochelle.",
    "a table of names": "Rossi Bianchi De Luca La Rosa Di Marco " * 30,
    "a few words": "Das ist gut.",
    "a quotation in Russian": "He said: “Министр не пришёл в порт сегодня утром”, and then the talks were over for this day.",
    "figures": "1 2 3 4 5 6 7 8",
    "nothing": "",
}


@pytest.mark.parametrize("language", PROSE)
def test_other_languages_are_told(language: str) -> None:
    assert not_read(PROSE[language], None) == language


@pytest.mark.parametrize("text", ENGLISH.values(), ids=list(ENGLISH))
def test_english_and_doubt_are_read(text: str) -> None:
    assert not_read(text, None) is None


def test_prose_without_any_english_word_is_told_to_be_unknown() -> None:
    assert (
        not_read("Ministeri sanoi maanantaina ettei laiva ollut vielä satamassa. " * 20, None)
        == "in no language that is known here"
    )


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", None),
        ("EN-gb", None),
        ("eng", None),
        ("English", None),
        ("fr", "French"),
        ("de_AT", "German"),
        ("fi", "in the language 'fi'"),
        ("", None),
    ],
)
def test_what_an_article_says_of_its_language_is_believed(lang: str, expected: str | None) -> None:
    assert not_read("The minister said so.", lang) == expected
