"""Properties of a CloudFormation resource as the API of its service wants them.

Most properties have the names of the API's parameters in other letters (`SubnetIds`, `subnetIds`), and CloudFormation
gives numbers and booleans as texts or not, as the template has them. botocore knows the names and types.
"""

NUMBERS = {"integer": int, "long": int, "float": float, "double": float}


def fit(value, shape, unseen=None, path=""):
    """The value in the names and types of the shape.

    :param unseen: gets the paths of properties that the shape has no place for
    """
    unseen = [] if unseen is None else unseen
    kind = shape.type_name
    if kind == "structure":
        return _structure(value, shape, unseen, path)
    if kind == "list":
        return [fit(each, shape.member, unseen, path) for each in _listed_tags(value, shape)]
    if kind == "map":
        return {key: fit(each, shape.value, unseen, path) for key, each in _mapped_tags(value).items()}
    if kind == "boolean":
        return value in (True, "true", "True")
    if kind in NUMBERS:
        return NUMBERS[kind](value)
    return str(value) if kind == "string" else value


def _structure(value, shape, unseen, path):
    names = {name.lower(): name for name in shape.members}
    fitting = {}
    for key, each in value.items():
        where = f"{path}.{key}" if path else key
        name = names.get(key.lower())
        if name is None:
            unseen.append(where)
        else:
            fitting[name] = fit(each, shape.members[name], unseen, where)
    return fitting


def _listed_tags(value, shape):
    """KMS calls the halves of a tag TagKey and TagValue."""
    members = getattr(shape.member, "members", {})
    if "TagKey" in members:
        return [{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in value]
    return value


def _mapped_tags(value):
    """Some services take tags as a map, which some of their resources have as a list."""
    return {tag["Key"]: tag["Value"] for tag in value} if isinstance(value, list) else value
