"""The words of the languages, as data: every entry says what it must read and what it must pass over."""
