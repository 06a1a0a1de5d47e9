"""The hall: motions, speeches, the roll call and one delegate's reasons."""
