"""Amazon RDS: moto's CloudFormation fails on an instance with a group of parameters."""

from emulator.request import Created


def subnet_group(request):
    name = request.named("DBSubnetGroupName").lower()
    request.call("rds", "CreateDBSubnetGroup", DBSubnetGroupName=name)
    return Created(name)


def parameter_group(request):
    name = request.named("DBParameterGroupName").lower()
    request.call(
        "rds",
        "CreateDBParameterGroup",
        DBParameterGroupName=name,
        DBParameterGroupFamily=request.properties["Family"],
        without=("Family", "Parameters"),
    )
    parameters = [
        {"ParameterName": key, "ParameterValue": str(value), "ApplyMethod": "immediate"}
        for key, value in request.properties.get("Parameters", {}).items()
    ]
    if parameters:
        request.client("rds").modify_db_parameter_group(DBParameterGroupName=name, Parameters=parameters)
    return Created(name, {"DBParameterGroupName": name})


def instance(request):
    properties, name = request.properties, request.named("DBInstanceIdentifier", 63).lower()
    request.call(
        "rds",
        "CreateDBInstance",
        DBInstanceIdentifier=name,
        VpcSecurityGroupIds=properties.get("VPCSecurityGroups"),
        MasterUserSecretKmsKeyId=properties.get("MasterUserSecret", {}).get("KmsKeyId"),
        without=("VPCSecurityGroups", "MasterUserSecret"),
    )
    [made] = request.client("rds").describe_db_instances(DBInstanceIdentifier=name)["DBInstances"]
    secret = f"arn:aws:secretsmanager:{request.region}:{request.account}:secret:rds!{name}"
    return Created(
        name,
        {
            "DBInstanceArn": made["DBInstanceArn"],
            "DbiResourceId": made["DbiResourceId"],
            "Endpoint.Address": made["Endpoint"]["Address"],
            "Endpoint.Port": str(made["Endpoint"]["Port"]),
            "MasterUserSecret.SecretArn": made.get("MasterUserSecret", {}).get("SecretArn", secret),
        },
    )


creations = {
    "AWS::RDS::DBSubnetGroup": subnet_group,
    "AWS::RDS::DBParameterGroup": parameter_group,
    "AWS::RDS::DBInstance": instance,
}
