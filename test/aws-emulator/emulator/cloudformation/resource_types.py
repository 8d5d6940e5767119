"""Which class makes a resource, and which one changes it."""

from moto.cloudformation import parsing
from moto.cloudformation.exceptions import ValidationError

from emulator.resource import EmulatedResource
from emulator.types import creations


def install():
    parsing.resource_class_from_type = _for_every_type(parsing.resource_class_from_type)
    parsing.parse_and_update_resource = _or_not_at_all(parsing.parse_and_update_resource)


def _for_every_type(native):
    """moto leaves out what it does not know, and whatever refers to it then fails."""

    def resource_class_from_type(resource_type):
        if resource_type in creations:
            return EmulatedResource
        if resource_type in parsing.NULL_MODELS or resource_type.startswith("Custom::"):
            return native(resource_type)
        return parsing.get_model_map().get(resource_type, EmulatedResource)

    return resource_class_from_type


def _or_not_at_all(update):
    """moto forgets a resource of a type that it cannot change."""

    def parse_and_update_resource(logical_id, resource_json, resources_map, account_id, region_name):
        changed = update(logical_id, resource_json, resources_map, account_id, region_name)
        if changed is None:
            raise ValidationError(
                message=f"{resource_json['Type']} {logical_id}: the emulator does not update this type"
            )
        return changed

    return parse_and_update_resource
