"""Amazon VPC: of networks and subnets moto's CloudFormation takes the addresses and the tags only, and it keeps what
joins subnets and route tables where the API does not look.
"""

from emulator.request import Created


def vpc(request):
    api, properties = request.client("ec2"), request.properties
    names = {"EnableDnsSupport", "EnableDnsHostnames"}
    made = request.call("ec2", "CreateVpc", without=(*names, "Tags"))["Vpc"]["VpcId"]
    tag(request, made)
    for name in names & properties.keys():
        api.modify_vpc_attribute(VpcId=made, **{name: {"Value": is_true(properties[name])}})
    return Created(made, {"VpcId": made, "CidrBlock": properties["CidrBlock"]})


def subnet(request):
    made = request.call("ec2", "CreateSubnet", without=("MapPublicIpOnLaunch", "Tags"))["Subnet"]
    tag(request, made["SubnetId"])
    maps = is_true(request.properties.get("MapPublicIpOnLaunch", False))
    request.client("ec2").modify_subnet_attribute(SubnetId=made["SubnetId"], MapPublicIpOnLaunch={"Value": maps})
    return Created(made["SubnetId"], {key: made[key] for key in ("SubnetId", "AvailabilityZone", "CidrBlock", "VpcId")})


def association(request):
    made = request.call("ec2", "AssociateRouteTable")["AssociationId"]
    return Created(made, {"Id": made})


def tag(request, resource):
    request.client("ec2").create_tags(Resources=[resource], Tags=request.properties.get("Tags", []))


def is_true(value):
    return value in (True, "true")


creations = {
    "AWS::EC2::VPC": vpc,
    "AWS::EC2::Subnet": subnet,
    "AWS::EC2::SubnetRouteTableAssociation": association,
}
