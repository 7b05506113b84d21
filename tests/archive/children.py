"""Other processes on the same archive: forked children that say on a pipe what is safely saved."""

import os
import signal
import traceback


class Child:
    """A forked process that runs `work(say)`; each `say(text)` is one line that the parent gets from `heard()`."""

    def __init__(self, work):
        self._reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._reading)
            _run(work, writing)
        os.close(writing)
        self._rest = b""
        self.said = []

    def heard(self):
        """The next line that the child said, or None when it has ended."""
        while b"\n" not in self._rest:
            some = os.read(self._reading, 65_536)
            if not some:
                return None
            self._rest += some
        line, self._rest = self._rest.split(b"\n", 1)
        self.said.append(line.decode())
        return self.said[-1]

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        return self.end()

    def end(self):
        """Hear it out; returns its exit code, negative for the signal that ended it."""
        while self.heard() is not None:
            pass
        os.close(self._reading)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def _run(work, writing):
    """Never returns: a forked test runner must not go on with the tests."""
    code = 1
    try:
        work(lambda text: os.write(writing, f"{text}\n".encode()))
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def run_all(works):
    """Run all at once; returns what each said. All must end well."""
    children = [Child(work) for work in works]
    codes = [child.end() for child in children]
    assert codes == [0] * len(children)
    return [child.said for child in children]
