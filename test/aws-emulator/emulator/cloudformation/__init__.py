"""CloudFormation of moto, with what keeps it from applying the stacks of the CDK."""

from emulator.cloudformation import change_sets, protection, references, resource_types


def install():
    for part in (change_sets, protection, references, resource_types):
        part.install()
