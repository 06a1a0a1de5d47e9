"""Who stands with whom: factions and their ties, pacts, trust and its history."""
