"""Amazon CloudWatch."""

from emulator.request import Created


def alarm(request):
    name = request.named("AlarmName")
    request.call("cloudwatch", "PutMetricAlarm", AlarmName=name)
    return Created(name, {"Arn": f"arn:aws:cloudwatch:{request.region}:{request.account}:alarm:{name}"})


def update_alarm(request, created):
    request.call("cloudwatch", "PutMetricAlarm", AlarmName=created.reference)


creations = {"AWS::CloudWatch::Alarm": alarm}

updates = {"AWS::CloudWatch::Alarm": update_alarm}
