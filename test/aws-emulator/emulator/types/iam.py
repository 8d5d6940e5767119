"""AWS IAM: roles, of which moto's CloudFormation drops the managed policies."""

import json

from emulator.request import Created


def role(request):
    api, properties = request.client("iam"), request.properties
    made = request.call(
        "iam",
        "CreateRole",
        RoleName=request.named("RoleName", 64),
        AssumeRolePolicyDocument=json.dumps(properties["AssumeRolePolicyDocument"]),
        without=("ManagedPolicyArns", "Policies"),
    )["Role"]
    name = made["RoleName"]
    for arn in properties.get("ManagedPolicyArns", []):
        api.attach_role_policy(RoleName=name, PolicyArn=arn)
    for policy in properties.get("Policies", []):
        document = json.dumps(policy["PolicyDocument"])
        api.put_role_policy(RoleName=name, PolicyName=policy["PolicyName"], PolicyDocument=document)
    return Created(name, {"Arn": made["Arn"], "RoleId": made["RoleId"]})


def identity_provider(request):
    made = request.call("iam", "CreateOpenIDConnectProvider")
    arn = made["OpenIDConnectProviderArn"]
    return Created(arn, {"Arn": arn})


creations = {"AWS::IAM::Role": role, "AWS::IAM::OIDCProvider": identity_provider}
