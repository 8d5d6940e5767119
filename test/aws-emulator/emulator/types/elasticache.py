"""Amazon ElastiCache. moto has no groups of users: they are recorded."""

from emulator.request import Created

LONGEST = 40


def subnet_group(request):
    name = request.named("CacheSubnetGroupName", LONGEST).lower()
    request.call(
        "elasticache",
        "CreateCacheSubnetGroup",
        CacheSubnetGroupName=name,
        CacheSubnetGroupDescription=request.properties["Description"],
        without=("Description",),
    )
    return Created(name)


def replication_group(request):
    made = request.call(
        "elasticache",
        "CreateReplicationGroup",
        ReplicationGroupId=request.named("ReplicationGroupId", LONGEST).lower(),
    )["ReplicationGroup"]
    name = made["ReplicationGroupId"]
    # moto names an endpoint only of some of them, as AWS does once a group is made.
    host = f"master.{name}.emulator.{request.region}.cache.amazonaws.com"
    port = str(request.properties.get("Port", 6379))
    hosts = {
        "PrimaryEndPoint": host,
        "ConfigurationEndPoint": host,
        "ReaderEndPoint": host.replace("master", "replica", 1),
    }
    addresses = {f"{which}.Address": address for which, address in hosts.items()}
    return Created(name, {**addresses, **{f"{which}.Port": port for which in hosts}})


def user(request):
    made = request.call("elasticache", "CreateUser", UserId=request.properties["UserId"])
    return Created(made["UserId"], {"Arn": made["ARN"], "Status": made["Status"]})


creations = {
    "AWS::ElastiCache::SubnetGroup": subnet_group,
    "AWS::ElastiCache::ReplicationGroup": replication_group,
    "AWS::ElastiCache::User": user,
}
