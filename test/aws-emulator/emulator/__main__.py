"""Usage: python -B -m emulator <port>. Ends with the process that has started it."""

import os
import sys

from emulator import cloudformation, permissions
from emulator.server import serve

# Roles may have the policies that AWS maintains, and no others.
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

cloudformation.install()
permissions.install()
serve(int(sys.argv[1]))
