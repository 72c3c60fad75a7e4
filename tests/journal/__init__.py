"""The journal's tests: real files, real crashes, real full disks."""
