"""Amazon S3: buckets, of which moto's CloudFormation takes the encryption and the tags only."""

import json

from emulator.request import Created


def bucket(request):
    api, properties, name = request.client("s3"), request.properties, request.named("BucketName", 63).lower()
    # The region that is everybody's default must not be named.
    elsewhere = {"CreateBucketConfiguration": {"LocationConstraint": request.region}}
    api.create_bucket(Bucket=name, **({} if request.region == "us-east-1" else elsewhere))
    for property_name, operation, parameter, translate in settings:
        if property_name in properties:
            asked = {parameter: translate(properties[property_name])}
            request.call("s3", operation, asked, Bucket=name)
    host = f"{name}.s3.amazonaws.com"
    regional = f"{name}.s3.{request.region}.amazonaws.com"
    return Created(name, {"Arn": f"arn:aws:s3:::{name}", "DomainName": host, "RegionalDomainName": regional})


def same(value):
    return value


def encryption(value):
    rules = value["ServerSideEncryptionConfiguration"]
    return {"Rules": [{**rule, "ApplyServerSideEncryptionByDefault": by_default(rule)} for rule in rules]}


def by_default(rule):
    asked = rule.get("ServerSideEncryptionByDefault", {})
    return {
        "SSEAlgorithm": asked.get("SSEAlgorithm"),
        **({"KMSMasterKeyID": asked["KMSMasterKeyID"]} if "KMSMasterKeyID" in asked else {}),
    }


def lifecycle(value):
    return {"Rules": [lifecycle_rule(rule) for rule in value["Rules"]]}


def lifecycle_rule(rule):
    """The API has what CloudFormation writes in one line each as parts of their own."""
    parts = {"ID": rule.get("Id", ""), "Status": rule["Status"], "Filter": {"Prefix": rule.get("Prefix", "")}}
    if "ExpirationInDays" in rule:
        parts["Expiration"] = {"Days": rule["ExpirationInDays"]}
    elif "ExpiredObjectDeleteMarker" in rule:
        parts["Expiration"] = {"ExpiredObjectDeleteMarker": rule["ExpiredObjectDeleteMarker"]}
    if "NoncurrentVersionExpiration" in rule:
        parts["NoncurrentVersionExpiration"] = rule["NoncurrentVersionExpiration"]
    elif "NoncurrentVersionExpirationInDays" in rule:
        parts["NoncurrentVersionExpiration"] = {"NoncurrentDays": rule["NoncurrentVersionExpirationInDays"]}
    if "AbortIncompleteMultipartUpload" in rule:
        parts["AbortIncompleteMultipartUpload"] = rule["AbortIncompleteMultipartUpload"]
    return parts


# Property of the bucket, operation that sets it, parameter of that, and how the one becomes the other.
settings = [
    ("VersioningConfiguration", "PutBucketVersioning", "VersioningConfiguration", same),
    ("BucketEncryption", "PutBucketEncryption", "ServerSideEncryptionConfiguration", encryption),
    ("PublicAccessBlockConfiguration", "PutPublicAccessBlock", "PublicAccessBlockConfiguration", same),
    ("OwnershipControls", "PutBucketOwnershipControls", "OwnershipControls", same),
    ("LifecycleConfiguration", "PutBucketLifecycleConfiguration", "LifecycleConfiguration", lifecycle),
    ("Tags", "PutBucketTagging", "Tagging", lambda tags: {"TagSet": tags}),
]


def bucket_policy(request):
    document = json.dumps(request.properties["PolicyDocument"])
    request.client("s3").put_bucket_policy(Bucket=request.properties["Bucket"], Policy=document)
    return Created(request.generated_name)


creations = {"AWS::S3::Bucket": bucket, "AWS::S3::BucketPolicy": bucket_policy}
