"""The nouns: frozen values that every other part of Hefu speaks in."""
