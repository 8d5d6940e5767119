"""AWS KMS: keys, of which moto's CloudFormation expects other tags than templates have."""

import json

from emulator.request import Created


def key(request):
    properties = request.properties
    made = request.call(
        "kms",
        "CreateKey",
        {name: properties[name] for name in ("Description", "Tags", "KeySpec", "KeyUsage") if name in properties},
        Policy=json.dumps(properties["KeyPolicy"]),
    )["KeyMetadata"]
    if properties.get("EnableKeyRotation") in (True, "true"):
        request.client("kms").enable_key_rotation(KeyId=made["KeyId"])
    return Created(made["KeyId"], {"Arn": made["Arn"], "KeyId": made["KeyId"]})


creations = {"AWS::KMS::Key": key}
