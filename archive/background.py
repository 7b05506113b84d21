"""Long work beside the people who use the program: they are served first, and the program can end at any moment."""

import atexit
import ctypes
import sys
from threading import Thread

__all__ = ["beside"]

# Seconds after which a thread must let others run. With Python's 0.005 each query and each look into a column of a
# request beside the work waits so long, and a request of half a second takes two.
_TURN = 0.0005
_LEAVE = 5.0  # seconds that the end of the program waits for the work to stop


def beside(work, *, name):
    """Start `work()` in a thread and return the thread."""
    thread = Thread(target=_politely, args=(work,), name=name, daemon=True)
    thread.start()
    atexit.register(_stop, thread)
    return thread


def _politely(work):
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _TURN))
    try:
        work()
    finally:
        sys.setswitchinterval(before)


def _stop(thread):
    """A daemon thread that Python freezes inside a C++ library aborts the whole process, so it is asked to leave."""
    if thread.is_alive():
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(SystemExit))
        thread.join(_LEAVE)
