"""An AWS account on this machine: moto, with what it lacks for `cdk deploy`."""
