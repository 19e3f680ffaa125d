"""What a fact is, how it is read and checked, what it is called. Nothing here knows a command or a screen."""
