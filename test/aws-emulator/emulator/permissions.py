"""Who may do what is not judged: everybody may do everything."""

from moto.iam.access_control import PermissionResult
from moto.s3.models import FakeBucket


def install():
    # moto reads no conditions of a bucket's policy: one that keeps out who comes without TLS keeps out everybody.
    FakeBucket.get_permission = lambda *_: PermissionResult.NEUTRAL
