"""Every Vietnamese word the reader sees or an export may contain. No other folder has any."""
