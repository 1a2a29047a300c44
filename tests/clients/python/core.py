"""The older client: its requests have a setter a parameter, its answers are texts."""

import importlib
import json
import logging
import warnings
from functools import lru_cache

from aliyunsdkcore.acs_exception.exceptions import ServerException
from aliyunsdkcore.auth.credentials import StsTokenCredential
from aliyunsdkcore.client import AcsClient

from lines import serve

warnings.simplefilter("ignore", DeprecationWarning)
logging.disable(logging.CRITICAL)


@lru_cache(maxsize=None)
def client(port, key, secret, token):
    if token is None:
        return AcsClient(key, secret, "cn-hangzhou", port=port)
    return AcsClient(
        region_id="cn-hangzhou", port=port, credential=StsTokenCredential(key, secret, token)
    )


def answer(call):
    host, port = call["endpoint"].split(":")
    of = client(int(port), call["key"], call["secret"], call["token"])
    request, lacking = made(call)
    request.set_endpoint(host)
    if call["way"] == "xml":
        request.set_accept_format("XML")
        status, _, body = of.get_response(request)
        return {"lacking": lacking, "status": status, "xml": body.decode()}
    request.set_method("GET" if call["way"] == "get" else "POST")
    try:
        body = of.do_action_with_exception(request)
    except ServerException as error:
        return {
            "refused": {
                "exception": type(error).__name__,
                "status": error.get_http_status(),
                "code": error.get_error_code(),
                "message": error.get_error_msg(),
                "text": str(error),
                "request_id": error.get_request_id(),
            }
        }
    return {"lacking": lacking, "status": 200, "body": json.loads(body)}


def made(call):
    """The request, and the parameters that it has no setter for."""
    name = call["action"] + "Request"
    module = importlib.import_module("aliyunsdknas.request.v20170626." + name)
    request = getattr(module, name)()
    lacking = []
    for parameter, value in call["parameters"].items():
        setter = "set_" + parameter + ("s" if isinstance(value, list) else "")
        if hasattr(request, setter):
            getattr(request, setter)(value)
        else:
            lacking.append(parameter)
            request.add_query_param(parameter, value)
    if call["way"] == "form":
        asked = dict(request.get_query_params())
        request.get_query_params().clear()
        for parameter, value in asked.items():
            add = request.add_query_param if parameter in lacking else request.add_body_params
            add(parameter, value)
    return request, lacking


if __name__ == "__main__":
    serve(["aliyun-python-sdk-nas", "aliyun-python-sdk-core"], answer)
