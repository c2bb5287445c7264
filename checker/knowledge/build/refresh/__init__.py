"""Facts pulled from Wikidata by SPARQL into an overlay: asked politely, page by page, and reviewed before they are used."""
