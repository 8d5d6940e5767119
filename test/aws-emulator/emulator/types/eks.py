"""Amazon EKS: cluster and node groups. moto has no add-ons, access entries or Pod Identity: they are recorded."""

from moto.eks.models import eks_backends

from emulator.request import Created


def cluster(request):
    properties = request.properties
    network = {key: each for key, each in properties["ResourcesVpcConfig"].items()}
    logged = properties.get("Logging", {}).get("ClusterLogging", {}).get("EnabledTypes", [])
    made = request.call(
        "eks",
        "CreateCluster",
        name=request.named("Name", 100),
        logging={"clusterLogging": [{"types": [each["Type"] for each in logged], "enabled": True}]},
    )["cluster"]
    group = own_security_group(request, made["name"], network["SubnetIds"])
    encryption = (properties.get("EncryptionConfig") or [{}])[0].get("Provider", {})
    return Created(
        made["name"],
        {
            "Arn": made["arn"],
            "Endpoint": made["endpoint"],
            "CertificateAuthorityData": made["certificateAuthority"]["data"],
            "ClusterSecurityGroupId": group,
            "OpenIdConnectIssuerUrl": made["identity"]["oidc"]["issuer"],
            "EncryptionConfigKeyArn": encryption.get("KeyArn", ""),
        },
    )


def own_security_group(request, name, subnets):
    """EKS makes one for the control plane and the nodes, which moto does not."""
    api = request.client("ec2")
    vpc = api.describe_subnets(SubnetIds=subnets)["Subnets"][0]["VpcId"]
    description = "EKS created security group"
    group = api.create_security_group(GroupName=f"eks-cluster-sg-{name}", Description=description, VpcId=vpc)["GroupId"]
    described = eks_backends[request.account][request.region].clusters[name].resources_vpc_config
    described.update({"clusterSecurityGroupId": group, "vpcId": vpc})
    return group


def node_group(request):
    sizes = request.properties["ScalingConfig"]
    # Without a size that is desired, a group begins with its smallest.
    scaling = {"desiredSize": sizes.get("DesiredSize", sizes["MinSize"]), "minSize": sizes["MinSize"]}
    made = request.call(
        "eks",
        "CreateNodegroup",
        nodegroupName=request.named("NodegroupName", 63),
        scalingConfig={key: int(each) for key, each in {**scaling, "maxSize": sizes["MaxSize"]}.items()},
        without=("ForceUpdateEnabled",),
    )["nodegroup"]
    cluster_name, name = made["clusterName"], made["nodegroupName"]
    attributes = {
        "Arn": made["nodegroupArn"],
        "ClusterName": cluster_name,
        "NodegroupName": name,
        "Id": f"{cluster_name}/{name}",
    }
    return Created(f"{cluster_name}/{name}", attributes)


def update_node_group(request, created):
    """Only the sizes: everything else has a new machine in its wake."""
    sizes = {key[0].lower() + key[1:]: int(each) for key, each in request.properties["ScalingConfig"].items()}
    request.client("eks").update_nodegroup_config(
        clusterName=created.attributes["ClusterName"],
        nodegroupName=created.attributes["NodegroupName"],
        scalingConfig=sizes,
    )


creations = {"AWS::EKS::Cluster": cluster, "AWS::EKS::Nodegroup": node_group}

updates = {"AWS::EKS::Nodegroup": update_node_group}
