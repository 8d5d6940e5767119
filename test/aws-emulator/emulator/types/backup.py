"""AWS Backup."""

from emulator.request import Created


def vault(request):
    made = request.call(
        "backup",
        "CreateBackupVault",
        BackupVaultName=request.named("BackupVaultName", 50),
        without=("AccessPolicy", "LockConfiguration", "Notifications"),
    )
    name, arn = made["BackupVaultName"], made["BackupVaultArn"]
    return Created(name, {"BackupVaultName": name, "BackupVaultArn": arn})


def plan(request):
    described = request.properties["BackupPlan"]
    # The API calls the list of rules, and the vault of each, by other names.
    rules = [{**rule, "TargetBackupVaultName": rule["TargetBackupVault"]} for rule in described["BackupPlanRule"]]
    for rule in rules:
        del rule["TargetBackupVault"]
    made = request.call(
        "backup",
        "CreateBackupPlan",
        {"BackupPlan": {"BackupPlanName": described["BackupPlanName"], "Rules": rules}},
    )
    return Created(made["BackupPlanId"], {key: made[key] for key in ("BackupPlanId", "BackupPlanArn", "VersionId")})


creations = {"AWS::Backup::BackupVault": vault, "AWS::Backup::BackupPlan": plan}
