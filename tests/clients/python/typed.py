"""The typed client: every request and every answer goes through its models."""

import asyncio
import re
import typing
from functools import lru_cache

from alibabacloud_nas20170626 import models
from alibabacloud_nas20170626.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.utils import Utils
from alibabacloud_tea_openapi.utils_models import Config, OpenApiRequest, Params
from darabonba.model import DaraModel
from darabonba.runtime import RuntimeOptions

from lines import serve

LOOP = asyncio.new_event_loop()


@lru_cache(maxsize=None)
def client(endpoint, key, secret, token, way):
    return Client(Config(
        endpoint=endpoint,
        protocol="http",
        access_key_id=key,
        access_key_secret=secret,
        security_token=token,
        signature_algorithm="v2" if way == "rpc" else None,
    ))


def answer(call):
    of = client(call["endpoint"], call["key"], call["secret"], call["token"], call["way"])
    try:
        return ask(of, call)
    except AlibabaCloudException as error:
        return {
            "refused": {
                "exception": type(error).__name__,
                "status": error.status_code,
                "code": error.code,
                "message": (error.data or {}).get("Message"),
                "text": error.message,
                "request_id": error.request_id,
            }
        }


def ask(of, call):
    if call["way"] in ("acs3-get", "acs3-form"):
        return untyped(of, call)
    request = getattr(models, call["action"] + "Request")()
    request.from_map(call["parameters"])
    name = re.sub("(?<!^)(?=[A-Z])", "_", call["action"]).lower() + "_with_options"
    if call["way"] == "acs3-async":
        sending = getattr(of, name + "_async")(request, RuntimeOptions())
        response = LOOP.run_until_complete(sending)
    else:
        response = getattr(of, name)(request, RuntimeOptions())
    return {
        "asked": filled(request.to_map()),
        "status": response.status_code,
        "body": response.body.to_map(),
        "mistyped": list(mistyped(call["action"], type(response.body), response.body)),
    }


def untyped(of, call):
    """A call without models, for what the methods of the client do not do."""
    is_get = call["way"] == "acs3-get"
    flat = Utils.query(call["parameters"])
    request = OpenApiRequest(query=flat) if is_get else OpenApiRequest(body=flat)
    params = Params(
        action=call["action"],
        version="2017-06-26",
        protocol="HTTP",
        pathname="/",
        method="GET" if is_get else "POST",
        auth_type="AK",
        style="RPC",
        req_body_type="formData",
        body_type="json",
    )
    response = of.call_api(params, request, RuntimeOptions())
    return {"status": response["statusCode"], "body": response["body"]}


def filled(asked):
    """Without the empty lists that models write for lists which were not given."""
    return {name: value for name, value in asked.items() if value != []}


def mistyped(path, hint, value):
    """Where a value is not of the type that its model declares."""
    if value is None:
        return
    if typing.get_origin(hint) is list:
        if type(value) is not list:
            yield f"{path} is {type(value).__name__}, not a list"
            return
        (item,) = typing.get_args(hint)
        for at, one in enumerate(value):
            yield from mistyped(f"{path}[{at}]", item, one)
    elif typing.get_origin(hint) is dict:
        if type(value) is not dict:
            yield f"{path} is {type(value).__name__}, not a dict"
    elif type(value) is not hint:
        yield f"{path} is {type(value).__name__}, not {hint.__name__}"
    elif issubclass(hint, DaraModel):
        for name, of in typing.get_type_hints(hint.__init__).items():
            yield from mistyped(f"{path}.{name}", of, getattr(value, name))


if __name__ == "__main__":
    serve(["alibabacloud_nas20170626", "alibabacloud-tea-openapi"], answer)
