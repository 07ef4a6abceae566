"""Show a brief on this machine while its templates are being changed."""
