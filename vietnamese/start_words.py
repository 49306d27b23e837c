"""What start.py says before anything is installed: no import here but the standard library's."""

USAGE = """\
python start.py [tùy chọn của Streamlit]     cài những gì cần và mở bảng điều hành
python start.py test [tùy chọn của pytest]   cài những gì cần, kể cả trình duyệt và LibreOffice, và chạy kiểm thử"""
OLD_PYTHON = (
    "Cần Python 3.11 trở lên, còn lệnh này đang chạy bằng Python {version}: hãy cài bản mới từ python.org rồi chạy lại."
)
NO_VENV = (
    "Không tạo được thư mục .venv bên cạnh start.py: hãy kiểm tra quyền ghi và dung lượng ổ đĩa "
    "(trên Debian, Ubuntu: cài gói {package}) rồi chạy lại."
)
INSTALLING = "Đang cài các thư viện ghi trong {file}, lần đầu mất vài phút …"
INSTALL_FAILED = (
    "Chưa cài được thư viện: hãy kiểm tra kết nối mạng rồi chạy lại, "
    "hoặc đặt đủ các tệp .whl vào thư mục wheels cạnh start.py để cài không cần mạng."
)
INSTALLING_PACKAGE = "Đang cài gói {package} của hệ điều hành …"
DOWNLOADING_BROWSER = "Không thấy Chromium, Chrome hay Edge, đang thử tải Chromium của Playwright …"
NO_BROWSER = (
    "Chưa có trình duyệt: hãy cài Chromium, Chrome hoặc Edge, nếu không các kiểm thử bằng trình duyệt bị bỏ qua."
)
NO_OFFICE = "Chưa có LibreOffice hoặc pdftotext (gói poppler-utils): các kiểm thử mở tệp PowerPoint, Word bằng LibreOffice bị bỏ qua."
