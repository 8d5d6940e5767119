"""Types that the services of moto make, by functions that take a request and tell what came of it.

A type that is in none of these tables is made by moto's own CloudFormation, or only recorded. Here are those that moto
lacks, and those of which it drops what the checks look at.
"""

from emulator.types import (
    backup,
    budgets,
    eks,
    elasticache,
    iam,
    kms,
    messaging,
    monitoring,
    rds,
    s3,
    secrets,
    security_groups,
    ssm,
    vpc,
)

_services = (
    backup,
    budgets,
    eks,
    elasticache,
    iam,
    kms,
    messaging,
    monitoring,
    rds,
    s3,
    secrets,
    security_groups,
    ssm,
    vpc,
)

creations = {name: create for service in _services for name, create in service.creations.items()}

# Only what the checks change; a deployment that changes something else fails.
updates = {name: update for service in _services for name, update in getattr(service, "updates", {}).items()}
