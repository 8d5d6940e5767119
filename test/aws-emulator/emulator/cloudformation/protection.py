"""Termination protection, which `cdk deploy` sets once a stack exists."""

from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import ActionResult


def install():
    CloudFormationResponse.update_termination_protection = update_termination_protection


def update_termination_protection(self):
    stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
    stack.enable_termination_protection = self._get_bool_param("EnableTerminationProtection")
    return ActionResult({"StackId": stack.stack_id})
