"""Security groups, of which moto's CloudFormation drops the rules for what goes out."""

from emulator.request import Created

RULE_OF_EVERY_GROUP = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]


def security_group(request):
    api, properties = request.client("ec2"), request.properties
    made = request.call(
        "ec2",
        "CreateSecurityGroup",
        {"VpcId": properties["VpcId"]},
        GroupName=request.named("GroupName"),
        Description=properties["GroupDescription"],
    )
    group = made["GroupId"]
    api.create_tags(Resources=[group], Tags=properties.get("Tags", []))
    if properties.get("SecurityGroupEgress"):
        api.revoke_security_group_egress(GroupId=group, IpPermissions=RULE_OF_EVERY_GROUP)
    for rule in properties.get("SecurityGroupIngress", []):
        api.authorize_security_group_ingress(GroupId=group, IpPermissions=[permission(rule)])
    for rule in properties.get("SecurityGroupEgress", []):
        api.authorize_security_group_egress(GroupId=group, IpPermissions=[permission(rule)])
    return Created(group, {"GroupId": group, "VpcId": properties["VpcId"]})


def ingress(request):
    request.client("ec2").authorize_security_group_ingress(
        GroupId=request.properties["GroupId"], IpPermissions=[permission(request.properties)]
    )
    return Created(request.generated_name)


def egress(request):
    request.client("ec2").authorize_security_group_egress(
        GroupId=request.properties["GroupId"], IpPermissions=[permission(request.properties)]
    )
    return Created(request.generated_name)


def permission(rule):
    """A rule as the API has it."""
    ports = {key: int(rule[key]) for key in ("FromPort", "ToPort") if key in rule}
    words = {"Description": rule["Description"]} if "Description" in rule else {}
    group = rule.get("SourceSecurityGroupId") or rule.get("DestinationSecurityGroupId")
    if group:
        return {"IpProtocol": rule["IpProtocol"], **ports, "UserIdGroupPairs": [{"GroupId": group, **words}]}
    if "CidrIpv6" in rule:
        return {"IpProtocol": rule["IpProtocol"], **ports, "Ipv6Ranges": [{"CidrIpv6": rule["CidrIpv6"], **words}]}
    return {"IpProtocol": rule["IpProtocol"], **ports, "IpRanges": [{"CidrIp": rule["CidrIp"], **words}]}


creations = {
    "AWS::EC2::SecurityGroup": security_group,
    "AWS::EC2::SecurityGroupIngress": ingress,
    "AWS::EC2::SecurityGroupEgress": egress,
}
