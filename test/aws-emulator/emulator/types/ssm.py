"""AWS Systems Manager: parameters, of which moto's CloudFormation fails on one without a name."""

from emulator.request import Created


def parameter(request):
    name = request.properties.get("Name") or f"CFN-{request.generated_name}"
    value, kind = request.properties["Value"], request.properties["Type"]
    tags = [{"Key": key, "Value": each} for key, each in request.properties.get("Tags", {}).items()]
    request.call("ssm", "PutParameter", Name=name, Value=str(value), Tags=tags or None)
    return Created(name, {"Type": kind, "Value": str(value)})


creations = {"AWS::SSM::Parameter": parameter}
