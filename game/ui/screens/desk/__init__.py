"""The desk: map, chosen organisation, forecast strip, tray of people."""
