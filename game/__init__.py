"""Gensek: the struggle inside the Soviet Communist Party, 1923-1929."""
