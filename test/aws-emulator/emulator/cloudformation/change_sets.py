"""Change sets, by which `cdk deploy` and `cdk diff` work.

moto finds them by their name alone, though every stack has one of the same name; it keeps those that are executed, for
whose end the CLI waits; and it reports success for a stack of which nothing could be made.
"""

from moto.cloudformation.exceptions import ValidationError
from moto.cloudformation.models import CloudFormationBackend
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import EmptyResult


class ChangeSetNotFound(ValidationError):
    """The CLI asks whether a change set is gone, and expects this code."""

    code = "ChangeSetNotFound"


def install():
    CloudFormationBackend.execute_change_set = execute_change_set
    for name in ("describe_change_set", "execute_change_set", "delete_change_set"):
        original = getattr(CloudFormationResponse, name)
        setattr(CloudFormationResponse, name, _of_its_stack(original, must_exist=name != "delete_change_set"))


def _of_its_stack(operation, must_exist):
    """The operation, told the id of the change set instead of its name."""

    def operate(self):
        name, stack = self._get_param("ChangeSetName"), self._get_param("StackName")
        found = [
            change_set.change_set_id
            for change_set in self.cloudformation_backend.change_sets.values()
            if name == change_set.change_set_id
            or (name == change_set.change_set_name and stack in (change_set.stack_name, change_set.stack_id))
        ]
        if found:
            self.params["ChangeSetName"] = found[-1]
            return operation(self)
        if must_exist:
            raise ChangeSetNotFound(message=f"ChangeSet [{name}] does not exist")
        return EmptyResult()

    return operate


def execute_change_set(self, change_set_name, stack_name=None):
    change_set = self.change_sets[change_set_name]
    stack = self.stacks[change_set.stack_id]
    # Of all stacks of the account, as it is now.
    stack.cross_stack_resources = self.exports
    if change_set.change_set_type == "CREATE":
        _create(stack, change_set)
    else:
        stack.resource_map.cross_stack_resources = self.exports
        stack.update(change_set.template, parameters=change_set.parameters, tags=change_set.tags)
    self.exports.update({export.name: export for export in stack.exports})
    stack.status = f"{change_set.change_set_type}_COMPLETE"
    # CloudFormation forgets a change set that is executed.
    del self.change_sets[change_set.change_set_id]


def _create(stack, change_set):
    stack.template = change_set.template
    stack.parameters = change_set.parameters
    stack.tags = change_set.tags or {}
    stack._parse_template()
    stack.resource_map = stack._create_resource_map()
    stack.output_map = stack._create_output_map()
    stack.create_resources()
    stack.output_map = stack._create_output_map()
