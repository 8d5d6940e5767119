"""The HTTP server: every AWS API on one port of the loopback, and a list of what the stacks have made."""

import json
import logging
import os
import threading
import time

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from emulator import clients
from emulator.recorded import recorded_resources

RESOURCES = "/emulator/resources"


class Silent(WSGIRequestHandler):
    """Requests are no news: a deployment makes thousands of them."""

    def log_request(self, *_):
        pass


def application():
    aws = DomainDispatcherApplication(create_backend_app)

    def answer(environ, start_response):
        if environ["PATH_INFO"] != RESOURCES:
            return aws(environ, start_response)
        text = json.dumps(recorded_resources(), default=str)
        return Response(text, mimetype="application/json")(environ, start_response)

    return answer


def serve(port):
    # moto warns of every type that it lacks; those are what this emulator is for.
    logging.getLogger("moto").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", port, application(), threaded=True, request_handler=Silent)
    clients.PORT = port
    threading.Thread(target=end_with_parent, args=(os.getppid(),), daemon=True).start()
    server.serve_forever()


def end_with_parent(parent):
    """A parent that is killed stops nothing any more."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)
