"""What CloudFormation asks a service for, and what it gets."""

from dataclasses import dataclass, field

from botocore import xform_name

from emulator.clients import client
from emulator.shapes import fit

# A hyphen and twelve letters, which CloudFormation puts behind names that it makes up.
SUFFIX = 13


@dataclass(frozen=True)
class Created:
    """A resource that exists: what `Ref` gives, and what `Fn::GetAtt` does."""

    reference: str
    attributes: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Request:
    """A resource as its template has it, with every reference resolved."""

    type: str
    logical_id: str
    # <stack>-<logical id>-<twelve letters>
    generated_name: str
    properties: dict
    region: str
    account: str

    def client(self, service):
        return client(service, self.region)

    def named(self, property_name, longest=255):
        """The name in the template, or a generated one, of which the end is what no other has."""
        name, end = self.generated_name[:-SUFFIX], self.generated_name[-SUFFIX:]
        return self.properties.get(property_name) or f"{name[: longest - SUFFIX].rstrip('-')}{end}"

    def call(self, service, operation, properties=None, without=(), **given):
        """Calls an operation with the properties that it knows.

        :param properties: those of the resource, unless others are given
        :param without: properties that the service is told in another way, or not at all
        :param given: parameters instead of properties, or beside them; None leaves one out
        """
        api = self.client(service)
        shape = api.meta.service_model.operation_model(operation).input_shape
        asked = self.properties if properties is None else properties
        instead = {name.lower() for name in (*without, *given)}
        fitting = fit({key: each for key, each in asked.items() if key.lower() not in instead}, shape)
        parameters = {**fitting, **given}
        return getattr(api, xform_name(operation))(
            **{key: each for key, each in parameters.items() if each is not None}
        )
