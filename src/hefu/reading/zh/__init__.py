"""What is Chinese about reading: each file answers one question, simplified and traditional alike."""
