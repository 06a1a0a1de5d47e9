"""What came of it: the record, the outcome, the chronicle, later fates."""
