"""References inside of templates."""

from moto.cloudformation import parsing
from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.models import cloudformation_backends


def install():
    parsing.clean_json = _with_stack_outputs(parsing.clean_json)
    resources = parsing.ResourceMap
    resources.__getitem__ = _with_reasons(resources.__getitem__)
    resources.parse_ssm_parameter = _of_resolved_ones_too(resources.parse_ssm_parameter)


def _with_stack_outputs(clean_json):
    """Fn::GetStackOutput, by which stacks of the CDK refer to each other without exports."""

    def clean(value, resources):
        if isinstance(value, dict) and "Fn::GetStackOutput" in value:
            return _stack_output(value["Fn::GetStackOutput"], resources)
        return clean_json(value, resources)

    return clean


def _stack_output(asked, resources):
    region = asked.get("Region") or resources._region_name
    [stack] = cloudformation_backends[resources._account_id][region].describe_stacks(asked["StackName"])
    for output in stack.outputs or []:
        if output["OutputKey"] == asked["OutputName"]:
            return output["OutputValue"]
    raise ValidationError(message=f"stack {asked['StackName']} has no output {asked['OutputName']}")


def _with_reasons(get):
    """A KeyError while a resource is made would mean to a Mapping that there is no such resource."""

    def get_item(resources, key):
        try:
            return get(resources, key)
        except KeyError as error:
            described = resources._resource_json_map.get(key)
            if described is None:
                raise
            raise ValidationError(message=f"{described['Type']} {key}: KeyError {error}") from error

    return get_item


def _of_resolved_ones_too(parse):
    """With UsePreviousValue moto hands on the value of an SSM parameter where it wants its name."""

    def parse_ssm_parameter(resources, value, value_type):
        try:
            return parse(resources, value, value_type)
        except AttributeError:
            return value

    return parse_ssm_parameter
