"""AWS Budgets."""

from emulator.request import Created


def budget(request):
    described = {"BudgetName": request.generated_name, **request.properties["Budget"]}
    request.call(
        "budgets",
        "CreateBudget",
        {
            "Budget": described,
            "NotificationsWithSubscribers": request.properties.get("NotificationsWithSubscribers", []),
        },
        AccountId=request.account,
    )
    return Created(described["BudgetName"])


creations = {"AWS::Budgets::Budget": budget}
