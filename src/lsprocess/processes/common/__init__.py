"""What every process of this library shares: facts, people, the basis of information, texts."""
