"""Properties of a CloudFormation resource as the API of its service wants them.

Most properties have the names of the API's parameters in other letters (`SubnetIds`, `subnetIds`), and CloudFormation
gives numbers and booleans as texts or not, as the template has them. botocore knows the names and types.
"""

NUMBERS = {"integer": int, "long": int, "float": float, "double": float}


def fit(value, shape):
    """The value in the names and types of the shape, without what the shape has no place for."""
    kind = shape.type_name
    if kind == "structure":
        names = {name.lower(): name for name in shape.members}
        known = {names[key.lower()]: each for key, each in value.items() if key.lower() in names}
        return {name: fit(each, shape.members[name]) for name, each in known.items()}
    if kind == "list":
        return [fit(each, shape.member) for each in listed_tags(value, shape)]
    if kind == "map":
        return {key: fit(each, shape.value) for key, each in mapped_tags(value).items()}
    if kind == "boolean":
        return value in (True, "true", "True")
    if kind in NUMBERS:
        return NUMBERS[kind](value)
    return str(value) if kind == "string" else value


def listed_tags(value, shape):
    """KMS calls the halves of a tag TagKey and TagValue."""
    if "TagKey" in getattr(shape.member, "members", {}):
        return [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in value]
    return value


def mapped_tags(value):
    """Some services take tags as a map, which some of their resources have as a list."""
    return {tag["Key"]: tag["Value"] for tag in value} if isinstance(value, list) else value
