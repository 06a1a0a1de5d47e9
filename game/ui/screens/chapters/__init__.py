"""The chapters of a campaign, and what is carried into each."""
