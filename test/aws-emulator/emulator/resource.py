"""The resource that stands in moto's stacks for every type of `emulator.types`, and for those that nothing emulates."""

from dataclasses import replace

from moto.cloudformation.exceptions import ValidationError
from moto.core.common_models import CloudFormationModel

from emulator.request import Created, Request
from emulator.types import creations, updates


class EmulatedResource(CloudFormationModel):
    def __init__(self, request, created):
        self.request = request
        self.created = created

    @staticmethod
    def cloudformation_name_type():
        return ""

    @staticmethod
    def cloudformation_type():
        return "Emulator::Resource"

    @classmethod
    def has_cfn_attr(cls, attr):
        return True

    @property
    def physical_resource_id(self):
        return self.created.reference

    def get_cfn_attribute(self, attribute):
        # Of a type that nothing emulates, a text that shows where it comes from is all there is.
        return self.created.attributes.get(attribute, f"{self.request.logical_id}.{attribute}")

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        kind, properties = cloudformation_json["Type"], cloudformation_json.get("Properties", {})
        request = Request(kind, kwargs["LogicalId"], resource_name, properties, region_name, account_id)
        return cls(request, told(request, creations.get(kind, recorded)))

    @classmethod
    def update_from_cloudformation_json(
        cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
    ):
        before, properties = original_resource.request, cloudformation_json.get("Properties", {})
        after = replace(before, properties=properties)
        if before.properties != properties and before.type in creations:
            told(after, lambda request: update(request, original_resource.created))
        original_resource.request = after
        return original_resource

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        raise ValidationError(message=f"{cloudformation_json['Type']}: the emulator deletes nothing")


def recorded(request):
    """A type that nothing emulates exists in its stack only."""
    return Created(request.properties.get("Name") or request.generated_name)


def update(request, created):
    if request.type not in updates:
        raise NotImplementedError("the emulator does not update this type")
    updates[request.type](request, created)


def told(request, task):
    """What goes wrong is a finding of the stack, with its place in it."""
    try:
        return task(request)
    except Exception as error:
        place = f"{request.type} {request.logical_id}"
        raise ValidationError(message=f"{place}: {type(error).__name__}: {error}") from error
