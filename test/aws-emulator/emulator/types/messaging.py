"""Amazon SNS and SQS: who is told, and who may tell."""

import json

from emulator.request import Created


def subscription(request):
    made = request.call("sns", "Subscribe", without=("Region",))
    return Created(made["SubscriptionArn"])


def topic_policy(request):
    document = json.dumps(request.properties["PolicyDocument"])
    for topic in request.properties["Topics"]:
        request.client("sns").set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=document)
    return Created(request.generated_name)


def queue_policy(request):
    document = json.dumps(request.properties["PolicyDocument"])
    for queue in request.properties["Queues"]:
        request.client("sqs").set_queue_attributes(QueueUrl=queue, Attributes={"Policy": document})
    return Created(request.generated_name)


creations = {
    "AWS::SNS::Subscription": subscription,
    "AWS::SNS::TopicPolicy": topic_policy,
    "AWS::SQS::QueuePolicy": queue_policy,
}
