"""Runs on a cluster: Spark with executor processes of their own, on this machine."""
