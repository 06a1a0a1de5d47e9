"""The card index: the drawer of people and the dossier of one."""
