"""Web pages, as HTML and as text saved from them: the article, and what is no body text above, in and below it."""
