"""What the stacks have made, with every property as it came out: also of the types that no API can be asked about."""

from moto.cloudformation.models import cloudformation_backends
from moto.cloudformation.parsing import clean_json

from emulator.resource import EmulatedResource
from emulator.types import creations


def recorded_resources():
    return [
        resource
        for regions in cloudformation_backends.values()
        for backend in regions.values()
        for stack in backend.stacks.values()
        for resource in _resources(stack)
    ]


def _resources(stack):
    for logical_id, described in stack.template_dict.get("Resources", {}).items():
        resource = stack.resource_map._parsed_resources.get(logical_id)
        if resource is None:
            continue
        yield {
            "stack": stack.name,
            "logicalId": logical_id,
            "type": described["Type"],
            "physicalId": resource.physical_resource_id,
            "properties": clean_json(described.get("Properties", {}), stack.resource_map),
            "emulated": described["Type"] in creations or not isinstance(resource, EmulatedResource),
        }
