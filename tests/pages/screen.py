"""What a reader sees of a page."""

from streamlit.testing.v1 import AppTest


def texts(app: AppTest) -> str:
    return "\n".join(element.value for element in app.markdown)


def captions(app: AppTest) -> str:
    return "\n".join(element.value for element in app.info)
