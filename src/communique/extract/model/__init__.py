"""A language model in a step's place: what it is asked, and how its answer is checked word by word, or refused."""
