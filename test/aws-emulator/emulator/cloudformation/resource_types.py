"""Which class makes a resource."""

from moto.cloudformation import parsing

from emulator.resource import EmulatedResource
from emulator.types import creations


def install():
    native = parsing.resource_class_from_type

    def resource_class_from_type(resource_type):
        if resource_type in creations:
            return EmulatedResource
        if resource_type in parsing.NULL_MODELS or resource_type.startswith("Custom::"):
            return native(resource_type)
        # moto leaves out what it does not know, and whatever refers to it then fails.
        return parsing.get_model_map().get(resource_type, EmulatedResource)

    parsing.resource_class_from_type = resource_class_from_type
