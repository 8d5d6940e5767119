"""AWS Secrets Manager."""

import json

from emulator.request import Created


def secret(request):
    made = request.call(
        "secretsmanager",
        "CreateSecret",
        Name=request.named("Name"),
        SecretString=request.properties.get("SecretString") or generated(request),
        without=("GenerateSecretString",),
    )
    return Created(made["ARN"], {"Id": made["ARN"]})


def generated(request):
    """A random value where the template asks for one; an empty secret where it says nothing."""
    wanted = request.properties.get("GenerateSecretString")
    if wanted is None:
        return None
    inside = ("SecretStringTemplate", "GenerateStringKey")
    asked = {key: each for key, each in wanted.items() if key not in inside}
    value = request.call("secretsmanager", "GetRandomPassword", asked)["RandomPassword"]
    if "SecretStringTemplate" not in wanted:
        return value
    return json.dumps({**json.loads(wanted["SecretStringTemplate"]), wanted["GenerateStringKey"]: value})


creations = {"AWS::SecretsManager::Secret": secret}
